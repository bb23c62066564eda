package io.perfcycle.architecture.wrong.rules.calibration;

import java.util.List;
import java.util.Map;

/** Shares that are not exact. */
public final class SharesInDouble {
    /** {@return how many} */
    public int count(Map<String, List<Double>> shares) {
        return shares.size();
    }
}
