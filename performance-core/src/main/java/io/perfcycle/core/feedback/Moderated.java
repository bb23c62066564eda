package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;

/**
 * Something that one person wrote for others to read, and that can be reported and hidden. What it says is never
 * changed by it.
 */
public sealed interface Moderated extends Document permits Feedback, Recognition {
    /** {@return who wrote it} */
    EmployeeId author();

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return what moderation did, in order} */
    List<ModerationStep> moderation();

    /**
     * The same with other steps.
     *
     * @param steps all steps in order
     * @return the document with them
     */
    Moderated moderated(List<ModerationStep> steps);
}
