package io.perfcycle.quickstart;

import io.perfcycle.quickstart.company.CompanyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fictional company that comes with the quickstart. */
public final class SampleCompany {
    /** Files that other commands read than the one that runs the cycle. */
    private static final List<String> BESIDE_THE_CYCLE = List.of("career_ladder.csv", "level_anchors.csv");

    private SampleCompany() {}

    /**
     * Puts the sample's files into a directory, for people to look at and to change. Files that are there stay.
     *
     * @param directory the directory; made if it is not there
     * @return the directory
     * @throws IOException if it cannot be written
     */
    public static Path unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (CompanyFiles.Kind kind : CompanyFiles.Kind.values()) {
            unpack(directory, kind.file());
        }
        for (String file : BESIDE_THE_CYCLE) {
            unpack(directory, file);
        }
        return directory;
    }

    private static void unpack(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream sample = SampleCompany.class.getResourceAsStream("sample/" + name)) {
            if (sample != null && !Files.exists(file)) {
                Files.copy(sample, file);
            }
        }
    }
}
