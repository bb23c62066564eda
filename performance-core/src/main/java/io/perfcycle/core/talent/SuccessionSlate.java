package io.perfcycle.core.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who could succeed in a critical role.
 *
 * @param role which role
 * @param holder who has it; nothing if it is vacant
 * @param vacantInMonths in how many months it is expected to become vacant, 0 for at once; nothing if that is not known
 * @param nominees who could take over, each once; the holder is not among them
 */
public record SuccessionSlate(
        RoleId role, Optional<EmployeeId> holder, Optional<Integer> vacantInMonths, List<Nominee> nominees) {
    /** Checks the nominees. */
    public SuccessionSlate {
        nominees = List.copyOf(nominees);
        Set<EmployeeId> seen = new HashSet<>();
        holder.ifPresent(seen::add);
        for (Nominee nominee : nominees) {
            if (!seen.add(nominee.person())) {
                throw new IllegalArgumentException(
                        "A nominee for " + role + " stands twice or holds the role: " + nominee.person());
            }
        }
        if (vacantInMonths.map(months -> months < 0).orElse(false)) {
            throw new IllegalArgumentException("A role does not become vacant in the past");
        }
    }
}
