package io.perfcycle.architecture.wrong.rules.metric;

/** Public types that anybody may extend. */
public final class WrongTypes {
    private WrongTypes() {}

    /** Neither final nor sealed. */
    public static class OpenClass {}

    /** A skeleton. */
    public abstract static class OpenSkeleton {}

    /** An interface outside spi that is not listed. */
    public interface OpenInterface {}

    /** Sealed. */
    public sealed interface RightSealed permits RightRecord {}

    /** A record. */
    public record RightRecord() implements RightSealed {}

    /** An enum. */
    public enum RightEnum {
        /** With a body. */
        ONE {
            @Override
            int number() {
                return 1;
            }
        };

        abstract int number();
    }

    /** An annotation. */
    public @interface RightAnnotation {}

    /** Not public. */
    static class RightHidden {}
}
