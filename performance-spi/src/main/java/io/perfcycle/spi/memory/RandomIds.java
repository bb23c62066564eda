package io.perfcycle.spi.memory;

import io.perfcycle.spi.IdSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids of 128 random bits in hexadecimal. Thread safe. */
public final class RandomIds implements IdSource {
    private final RandomGenerator random;

    private RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /** {@return ids that cannot be guessed, from the platform's secure source} */
    public static RandomIds secure() {
        return new RandomIds(new SecureRandom());
    }

    /**
     * Ids from a given generator: with a seed, the same ids on every run; then they can be guessed.
     *
     * @param random the generator
     * @return the source
     */
    public static RandomIds of(RandomGenerator random) {
        return new RandomIds(random);
    }

    @Override
    public synchronized String next() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
