package io.perfcycle.rules.smart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds files of the folder shared beside the repository, where there is one. */
final class SharedFiles {
    private SharedFiles() {}

    static Optional<Path> find(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolveSibling("shared").resolve(file);
            if (Files.exists(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
