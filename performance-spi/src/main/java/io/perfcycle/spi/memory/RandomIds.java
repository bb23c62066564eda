package io.perfcycle.spi.memory;

import io.perfcycle.spi.IdSource;
import java.util.random.RandomGenerator;

/**
 * Ids of 26 small letters and digits that carry 130 random bits, so that no two are the same in practice.
 *
 * <p>To be called. Thread safe, whatever the generator is, as long as nobody else draws from it at the same time.
 */
public final class RandomIds implements IdSource {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private final RandomGenerator random;

    private RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Ids drawn from a generator.
     *
     * @param random where the bits come from; a {@link java.security.SecureRandom} in a product, because with any other
     *     generator the next id can be worked out from earlier ones
     * @return the source
     */
    public static RandomIds of(RandomGenerator random) {
        return new RandomIds(random);
    }

    /** {@return ids that cannot be guessed, from the platform's secure source} */
    public static RandomIds secure() {
        return of(new java.security.SecureRandom());
    }

    @Override
    public synchronized String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
