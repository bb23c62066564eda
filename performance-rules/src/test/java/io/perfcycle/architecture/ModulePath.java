package io.perfcycle.architecture;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module with what it needs at run time, found among the jars of the class path; no test library, no directory. */
final class ModulePath {
    private final Map<String, ModuleReference> modules;

    private ModulePath(Map<String, ModuleReference> modules) {
        this.modules = modules;
    }

    /** {@return the module of this name and all that it requires, static requirements left out} */
    static ModulePath of(String root) {
        Map<String, ModuleReference> jars = jarsOfTheClassPath();
        Map<String, ModuleReference> needed = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String name = open.remove();
            ModuleReference module = jars.get(name);
            if (module != null && needed.putIfAbsent(name, module) == null) {
                open.addAll(requirements(module.descriptor()));
            }
        }
        return new ModulePath(needed);
    }

    /** {@return the module of this name} */
    ModuleReference module(String name) {
        ModuleReference module = modules.get(name);
        if (module == null) {
            throw new AssertionError("No jar on the class path is module " + name + "; found " + modules.keySet()
                    + ". Run in a phase after packaging.");
        }
        return module;
    }

    /** Compiles the sources in a resource directory against these modules, with the compiler's raw messages. */
    Run compile(String resources, Path target) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-XDrawDiagnostics", "-encoding", "UTF-8"));
        arguments.addAll(List.of("--module-path", text(List.of()), "-d", target.toString()));
        sources(resources).forEach(source -> arguments.add(source.toString()));
        StringWriter text = new StringWriter();
        PrintWriter output = new PrintWriter(text, true);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        int exitCode = compiler.run(output, output, arguments.toArray(String[]::new));
        return new Run(exitCode, text.toString());
    }

    /** Starts a main class of a compiled module in a JVM of its own. */
    Run run(Path compiled, String main) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = Files.createTempFile(compiled.getParent(), "consumer", ".txt");
        Process process = new ProcessBuilder(
                        java.toString(), "-Dfile.encoding=UTF-8", "--module-path", text(List.of(compiled)), "-m", main)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The consumer did not end within a minute: " + Files.readString(output));
        }
        Run run = new Run(process.exitValue(), Files.readString(output));
        Files.delete(output);
        return run;
    }

    private String text(List<Path> more) {
        Stream<Path> jars =
                modules.values().stream().map(each -> Path.of(each.location().orElseThrow()));
        return Stream.concat(jars, more.stream()).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> requirements(ModuleDescriptor descriptor) {
        return descriptor.requires().stream()
                .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name)
                .toList();
    }

    private static Map<String, ModuleReference> jarsOfTheClassPath() {
        Map<String, ModuleReference> found = new LinkedHashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && Files.isRegularFile(Path.of(entry))) {
                read(Path.of(entry))
                        .forEach(module -> found.putIfAbsent(module.descriptor().name(), module));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static List<ModuleReference> read(Path jar) {
        try {
            return new ArrayList<>(ModuleFinder.of(jar).findAll());
        } catch (FindException notFitForTheModulePath) {
            return List.of();
        }
    }

    private static List<Path> sources(String resources) throws IOException {
        Path root = Path.of("src", "test", "resources", resources);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
