package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalTemplate;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.goal.TemplateDecisions;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/** Templates for goals. Thread safe. */
public final class GoalTemplateOperations {
    private final Pipeline pipeline;

    GoalTemplateOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Defines a template, or defines it anew. TENANT_ADMIN or CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft the template
     * @return its id, or every reason against it
     */
    @Performs(Operation.GOAL_TEMPLATE_DEFINE)
    public Outcome<Saved<GoalTemplateId>> define(Command command, GoalTemplateDraft draft) {
        return pipeline.run(command, Operation.GOAL_TEMPLATE_DEFINE, draft, GoalTemplateId::of, desk -> {
            desk.allow(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN);
            desk.peek(draft.id().key(), GoalTemplate.class);
            return TemplateDecisions.define(draft, desk.now());
        });
    }

    /**
     * A template.
     *
     * @param caller who asks
     * @param id which
     * @return the template
     */
    @Performs(Operation.GOAL_TEMPLATE_READ)
    public Outcome<GoalTemplate> template(Principal caller, GoalTemplateId id) {
        return pipeline.read(caller, Operation.GOAL_TEMPLATE_READ, desk -> desk.open(id.key(), GoalTemplate.class));
    }

    /**
     * All templates of the tenant.
     *
     * @param caller who asks
     * @return the templates in the order of their ids
     */
    @Performs(Operation.GOAL_TEMPLATE_LIST)
    public Outcome<List<GoalTemplate>> templates(Principal caller) {
        return pipeline.read(
                caller,
                Operation.GOAL_TEMPLATE_LIST,
                desk -> desk.openAll(Query.of(DocumentKind.GOAL_TEMPLATE), GoalTemplate.class));
    }

    /**
     * Proposes a goal from a template, like any other goal. Later changes of the template do not reach it.
     *
     * @param command the command
     * @param draft what the template leaves open
     * @return the goal's id with the notes, or every reason against it
     */
    @Performs(Operation.GOAL_PROPOSE)
    public Outcome<Saved<GoalId>> propose(Command command, TemplatedGoalDraft draft) {
        return pipeline.run(command, Operation.GOAL_PROPOSE, draft, GoalId::of, desk -> {
            GoalTemplate template = desk.need(draft.template().key(), GoalTemplate.class);
            GoalDesk around = new GoalDesk(desk);
            around.allow(template.visibility(), draft.owner());
            Outcome<GoalDraft> filled = TemplateDecisions.fill(template, draft);
            return filled instanceof Outcome.Done<GoalDraft> done
                    ? around.propose(done.value())
                    : filled.<List<GoalEvent>>failure();
        });
    }
}
