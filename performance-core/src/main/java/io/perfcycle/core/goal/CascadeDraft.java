package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A goal cascaded down: what it comes to for the people who are to contribute to it. Each accepts or declines.
 *
 * @param parent the goal that is served
 * @param children the goals that are proposed to their owners, with or without the link to it
 */
public record CascadeDraft(
        @NotNull(message = "{perfcycle.required}") GoalId parent,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid GoalDraft> children) {
    /**
     * The children, each with a link to the parent; where none is given its weight is 1.
     *
     * @return the drafts
     */
    public List<GoalDraft> linked() {
        return children.stream().map(this::linked).toList();
    }

    private GoalDraft linked(GoalDraft child) {
        boolean there = child.parents().stream().anyMatch(link -> link.parent().equals(parent));
        if (there) {
            return child;
        }
        List<GoalLink> links = new java.util.ArrayList<>(child.parents());
        links.add(new GoalLink(parent, Weight.ONE));
        return child.withParents(links);
    }
}
