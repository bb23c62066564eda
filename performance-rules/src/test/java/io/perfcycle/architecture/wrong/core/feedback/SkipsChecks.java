package io.perfcycle.architecture.wrong.core.feedback;

/** Offers a way around. */
public final class SkipsChecks {
    /** {@return what was asked} */
    public boolean judge(boolean skipChecks) {
        return skipChecks;
    }
}
