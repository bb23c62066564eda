package io.perfcycle.core.talent;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.id.OpportunityId;
import java.util.List;
import java.util.Optional;

/**
 * An open position, project or assignment inside the company.
 *
 * @param id which
 * @param requirements what it asks for, each competency once
 * @param family the kind of work, as people name it when they say what they aspire to; nothing for any
 * @param leastPerformance the least tier of performance; nothing for any
 */
public record Opportunity(
        OpportunityId id,
        List<Requirement> requirements,
        Optional<String> family,
        Optional<NineBox.Tier> leastPerformance) {
    /** Copies the requirements. */
    public Opportunity {
        requirements = List.copyOf(requirements);
    }
}
