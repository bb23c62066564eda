package io.perfcycle.quickstart;

import io.perfcycle.quickstart.company.CompanyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fictional company that comes with the quickstart. */
public final class SampleCompany {
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
            Path file = directory.resolve(kind.file());
            try (InputStream sample = SampleCompany.class.getResourceAsStream("sample/" + kind.file())) {
                if (sample != null && !Files.exists(file)) {
                    Files.copy(sample, file);
                }
            }
        }
        return directory;
    }
}
