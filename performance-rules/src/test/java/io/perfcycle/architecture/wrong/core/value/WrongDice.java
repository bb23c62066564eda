package io.perfcycle.architecture.wrong.core.value;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Chance without a seed. */
public final class WrongDice {
    private WrongDice() {}

    /** No seed. */
    public static final class UnseededRandom {
        /** {@return a number} */
        public int roll() {
            return new Random().nextInt(6);
        }
    }

    /** No seed. */
    public static final class UnseededSplittable {
        /** {@return a number} */
        public int roll() {
            return new SplittableRandom().nextInt(6);
        }
    }

    /** No seed. */
    public static final class RollsMath {
        /** {@return whether the coin shows heads} */
        public boolean heads() {
            return Math.random() < 0.5;
        }
    }

    /** No seed. */
    public static final class RollsThreadLocal {
        /** {@return a number} */
        public int roll() {
            return ThreadLocalRandom.current().nextInt(6);
        }
    }

    /** Not passed in. */
    public static final class MakesSecureRandom {
        /** {@return a number} */
        public int roll() {
            return new SecureRandom().nextInt(6);
        }
    }

    /** No seed. */
    public static final class ShufflesUnseeded {
        /** Shuffles. */
        public void shuffle(List<String> list) {
            Collections.shuffle(list);
        }
    }

    /** With a seed. */
    public static final class RightDice {
        /** Shuffles. */
        public void shuffle(List<String> list, long seed) {
            Collections.shuffle(list, new Random(seed));
        }

        /** {@return a number} */
        public int roll(RandomGenerator given) {
            return given.nextInt(6);
        }
    }
}
