package io.perfcycle.architecture.wrong.spi.memory;

import io.perfcycle.architecture.wrong.spi.IdSource;
import java.security.SecureRandom;
import java.util.UUID;

/** An id source may invent ids. */
public final class RightIds implements IdSource {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        return UUID.randomUUID() + "-" + random.nextInt();
    }
}
