package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;

/**
 * How much of a shared goal one of its owners contributes.
 *
 * @param owner who
 * @param share the share, above 0 and at most 100 %
 */
public record OwnerShare(EmployeeId owner, Percent share) {
    /** Checks the range. */
    public OwnerShare {
        if (share.fraction().signum() <= 0 || share.fraction().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is above 0 and at most 100 %, not " + share);
        }
    }
}
