package io.perfcycle.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The module descriptors of the library, read from the class path. */
final class Modules {
    private Modules() {}

    /** {@return the descriptors of the modules whose name begins with io.perfcycle} */
    static List<ModuleDescriptor> descriptors() {
        List<ModuleDescriptor> found = new ArrayList<>();
        try {
            for (URL url : Collections.list(Modules.class.getClassLoader().getResources("module-info.class"))) {
                ModuleDescriptor descriptor = read(url);
                if (descriptor.name().startsWith("io.perfcycle.")) {
                    found.add(descriptor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** {@return the packages that these modules export to everybody} */
    static Set<String> exportedPackages() {
        Set<String> packages = new TreeSet<>();
        for (ModuleDescriptor descriptor : descriptors()) {
            descriptor.exports().stream()
                    .filter(each -> !each.isQualified())
                    .forEach(each -> packages.add(each.source()));
        }
        return Collections.unmodifiableSet(packages);
    }

    private static ModuleDescriptor read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return ModuleDescriptor.read(in);
        }
    }
}
