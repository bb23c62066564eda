package io.perfcycle.core.value;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rating scale: bands that cover the values from the lowest to the highest without hole or overlap. Each band is half
 * open, {@code [from, to)}; the last is closed.
 *
 * @param name what the scale is called
 * @param bands the bands from low to high
 */
public record RatingScale(String name, List<Band> bands) {
    /** Five levels on 1 to 5: 1 to below 1.5 is level 1, and so on; 4.5 to 5 is level 5. */
    public static final RatingScale ONE_TO_FIVE = new RatingScale(
            "one-to-five",
            List.of(
                    Band.of("1", "Unsatisfactory", "1", "1.5"),
                    Band.of("2", "Partly met", "1.5", "2.5"),
                    Band.of("3", "Met", "2.5", "3.5"),
                    Band.of("4", "Exceeded", "3.5", "4.5"),
                    Band.of("5", "Outstanding", "4.5", "5")));

    /**
     * A band of a scale.
     *
     * @param code its code, stable
     * @param label its name for people
     * @param from the lowest value in it
     * @param to the first value above it; for the last band the highest value in it
     */
    public record Band(String code, String label, BigDecimal from, BigDecimal to) {
        /** Checks the texts, the limits and the order. */
        public Band {
            TextRules.checkedLine("The code of a band", code);
            TextRules.checkedLine("The label of a band", label);
            Decimals.checked("The start of a band", from);
            Decimals.checked("The end of a band", to);
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("Band " + code + " is empty: " + from + " to " + to);
            }
        }

        /**
         * A band.
         *
         * @param code its code
         * @param label its name
         * @param from its lowest value
         * @param to the first value above it
         * @return the band
         */
        public static Band of(String code, String label, String from, String to) {
            return new Band(code, label, new BigDecimal(from), new BigDecimal(to));
        }
    }

    /** Refuses holes, overlaps and an empty scale; the message names the two bands. */
    public RatingScale {
        bands = List.copyOf(bands);
        TextRules.checkedLine("The name of a scale", name);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("A scale needs a band");
        }
        for (int i = 1; i < bands.size(); i++) {
            Band low = bands.get(i - 1);
            Band high = bands.get(i);
            int order = low.to().compareTo(high.from());
            if (order != 0) {
                throw new IllegalArgumentException("Bands " + low.code() + " and " + high.code()
                        + (order < 0 ? " leave a hole between " : " overlap between ") + low.to() + " and "
                        + high.from());
            }
        }
    }

    /** {@return the lowest value} */
    public BigDecimal lowest() {
        return bands.get(0).from();
    }

    /** {@return the highest value} */
    public BigDecimal highest() {
        return bands.get(bands.size() - 1).to();
    }

    /**
     * Whether a value is on the scale.
     *
     * @param value the value
     * @return whether it is
     */
    public boolean covers(BigDecimal value) {
        return value.compareTo(lowest()) >= 0 && value.compareTo(highest()) <= 0;
    }

    /**
     * The band of a value.
     *
     * @param value a value on the scale
     * @return its band
     * @throws IllegalArgumentException if the value is not on the scale
     */
    public Band bandOf(BigDecimal value) {
        if (!covers(value)) {
            throw new IllegalArgumentException(value + " is not on the scale " + lowest() + " to " + highest());
        }
        Band last = bands.get(bands.size() - 1);
        for (Band band : bands) {
            if (value.compareTo(band.to()) < 0) {
                return band;
            }
        }
        return last;
    }
}
