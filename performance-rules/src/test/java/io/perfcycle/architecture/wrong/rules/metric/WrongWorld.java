package io.perfcycle.architecture.wrong.rules.metric;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;

/** Input, output, threads, reflection, XML and serialization. */
public final class WrongWorld {
    private WrongWorld() {}

    /** Reads a file. */
    public static final class ReadsFile {
        /** {@return whether it is there} */
        public boolean isThere(String name) {
            return Files.exists(Path.of(name));
        }
    }

    /** Opens a connection. */
    public static final class OpensSocket {
        /** {@return an unconnected socket} */
        public AutoCloseable open() {
            return new Socket();
        }
    }

    /** Prints. */
    public static final class PrintsOut {
        /** Prints. */
        public void print() {
            System.out.println("wrong");
        }
    }

    /** Starts a thread. */
    public static final class StartsThread {
        /** Starts. */
        public void start(Runnable work) {
            new Thread(work).start();
        }
    }

    /** Makes an executor. */
    public static final class MakesExecutor {
        /** {@return an executor} */
        public Executor executor() {
            return Executors.newSingleThreadExecutor();
        }
    }

    /** Runs on the common pool. */
    public static final class RunsParallel {
        /** {@return how many} */
        public long count(List<String> list) {
            return list.parallelStream().count();
        }
    }

    /** Runs on the common pool. */
    public static final class SuppliesAsync {
        /** {@return a future} */
        public CompletableFuture<String> later(Supplier<String> work) {
            return CompletableFuture.supplyAsync(work);
        }
    }

    /** Runs on the caller's executor. */
    public static final class RightParallel {
        /** {@return a future} */
        public CompletableFuture<String> later(Supplier<String> work, Executor executor) {
            return CompletableFuture.supplyAsync(work, executor);
        }
    }

    /** Finds a class by its name. */
    public static final class LooksUpClass {
        /** {@return the class} */
        public Class<?> find(String name) throws ClassNotFoundException {
            return Class.forName(name);
        }
    }

    /** Holds a method. */
    public static final class HoldsMethod {
        /** {@return its name} */
        public String name(Method method) {
            return method.getName();
        }
    }

    /** Reads XML. */
    public static final class ReadsXml {
        /** {@return a factory} */
        public Object factory() {
            return DocumentBuilderFactory.newInstance();
        }
    }

    /** Is serialized. */
    public static final class IsSerialized implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** An exception with its version is no serialization of ours. */
    public static final class RightException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
