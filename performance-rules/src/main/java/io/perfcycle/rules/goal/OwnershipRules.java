package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges to whom a goal belongs and whether it has an end. Stateless. */
final class OwnershipRules {
    private OwnershipRules() {}

    /** Every reason against the owners and the time of a draft. */
    static List<Finding> findings(GoalDraft draft) {
        List<Finding> findings = new ArrayList<>();
        if (draft.cycle() == null && draft.due() == null) {
            findings.add(Finding.of(GoalFinding.ONGOING_UNDATED)
                    .with("goal", draft.id())
                    .at("due"));
        }
        findings.addAll(shareFindings(draft.owner(), draft.shares()));
        return findings;
    }

    /** Every reason against the shares of the owners of a goal; none for a goal of one owner. */
    static List<Finding> shareFindings(EmployeeId owner, List<OwnerShare> shares) {
        List<Finding> findings = new ArrayList<>();
        if (shares.isEmpty()) {
            return findings;
        }
        Set<EmployeeId> owners = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            OwnerShare share = shares.get(i);
            sum = sum.add(share.share().fraction());
            if (!owners.add(share.owner())) {
                findings.add(Finding.of(GoalFinding.OWNER_TWICE)
                        .with("owner", share.owner())
                        .at("shares[" + i + "]"));
            }
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            findings.add(
                    Finding.of(GoalFinding.SHARES_NOT_WHOLE).with("sum", sum).at("shares"));
        }
        if (!owners.contains(owner)) {
            findings.add(Finding.of(GoalFinding.OWNER_WITHOUT_SHARE)
                    .with("owner", owner)
                    .at("shares"));
        }
        return findings;
    }
}
