package io.perfcycle.core.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Percent;
import java.util.Optional;

/**
 * What is known of a person where talent is looked at. Nothing in it is a protected attribute, and rules take nothing else.
 *
 * @param person who
 * @param box the place in the grid
 * @param aspires whether the person wants more; nothing if nobody asked
 * @param riskOfLoss how likely the person is to leave, as somebody judged it
 * @param impactOfLoss how much that would hurt, as somebody judged it
 * @param fit the fit to the next role, 0 to 1; nothing where that is not known
 */
public record TalentView(
        EmployeeId person,
        NineBox box,
        Optional<Boolean> aspires,
        Optional<NineBox.Tier> riskOfLoss,
        Optional<NineBox.Tier> impactOfLoss,
        Optional<Percent> fit) {}
