package io.perfcycle.spi.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Actors on a thread of their own each, stopped at the port until the last has come there, and then let go at the same
 * moment.
 */
final class Race {
    private static final long PATIENCE_SECONDS = 60;
    private static final long POLL_NANOS = 20_000;

    private Race() {}

    /** Runs the actors and gives their answers in the actors' order; the first failure ends them all. */
    static <T> List<T> run(List<? extends Callable<T>> actors) {
        return run(actors, PATIENCE_SECONDS);
    }

    /** The same with another patience. */
    static <T> List<T> run(List<? extends Callable<T>> actors, long patienceSeconds) {
        AtomicInteger missing = new AtomicInteger(actors.size());
        CountDownLatch end = new CountDownLatch(actors.size());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        ConcurrentMap<Integer, T> answers = new ConcurrentSkipListMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            int place = i;
            Step step = () -> {
                missing.decrementAndGet();
                until(() -> missing.get() == 0, Thread::yield);
                answers.put(place, actors.get(place).call());
            };
            threads.add(actor(step, end, failure, threads));
        }
        threads.forEach(Thread::start);
        await(end, threads, patienceSeconds);
        rethrow(failure.get());
        return List.copyOf(answers.values());
    }

    /** Waits for something that another actor brings about. */
    static void until(BooleanSupplier holds) {
        until(holds, () -> LockSupport.parkNanos(POLL_NANOS));
    }

    private static void until(BooleanSupplier holds, Runnable meanwhile) {
        while (!holds.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Expect.Mismatch("the race", "every actor to finish", "one that waits in vain");
            }
            meanwhile.run();
        }
    }

    private static Thread actor(
            Step step, CountDownLatch end, AtomicReference<Throwable> failure, List<Thread> everybody) {
        Thread thread = new Thread(() -> {
            try {
                step.take();
            } catch (Throwable e) {
                if (failure.compareAndSet(null, e)) {
                    everybody.forEach(Thread::interrupt);
                }
            } finally {
                end.countDown();
            }
        });
        thread.setDaemon(true);
        return thread;
    }

    private static void await(CountDownLatch end, List<Thread> threads, long patienceSeconds) {
        try {
            if (!end.await(patienceSeconds, TimeUnit.SECONDS)) {
                threads.forEach(Thread::interrupt);
                throw new Expect.Mismatch(
                        "the race", "an end within " + patienceSeconds + " s", "actors still running");
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new Expect.Mismatch("the race", "to be left alone", "an interrupt");
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }
}
