package io.perfcycle.cli.statistic;

/** An input that cannot be used. */
public final class StatisticInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String value;
    private final String expected;

    /**
     * An input that cannot be used.
     *
     * @param place where, such as {@code ratings[2][0]}; empty for the whole input
     * @param value what stands there, as it is; empty where nothing does
     * @param expected what was expected, in words
     */
    public StatisticInputException(String place, String value, String expected) {
        super(expected);
        this.place = place;
        this.value = value;
        this.expected = expected;
    }

    /** {@return where it stands} */
    public String place() {
        return place;
    }

    /** {@return what stands there} */
    public String value() {
        return value;
    }

    /** {@return what was expected, in words} */
    public String expected() {
        return expected;
    }
}
