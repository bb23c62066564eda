package io.perfcycle.jdbc.codec;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Properties that were added to a type after documents of it had been stored, with what they are where they are missing:
 * what the library did before it knew them. Optional properties need no entry.
 */
final class Additions {
    private static final JsonNode EMPTY_LIST = JsonNodeFactory.instance.arrayNode();
    private static final JsonNode NO_JUSTIFICATION = noJustification();
    private static final Map<String, JsonNode> VALUES = Map.ofEntries(
            Map.entry("GoalPolicy.dayCount", StringNode.valueOf("DAYS_PASSED")),
            Map.entry("CalibrationPolicy.distribution", StringNode.valueOf("GUIDED")),
            Map.entry("ReviewPolicy.justification", NO_JUSTIFICATION),
            Map.entry("ReviewPolicy.notices", standardNotices()),
            Map.entry("ReviewForm.release", StringNode.valueOf("ON_CLOSE")),
            Map.entry("ScorePolicy.step", StringNode.valueOf("FINAL")),
            Map.entry("Round.questionnaires", EMPTY_LIST),
            Map.entry("Question.answer", scored()),
            Map.entry("SelfAssessment.answers", EMPTY_LIST),
            Map.entry("SubmittedReview.answers", EMPTY_LIST),
            Map.entry("ReleasedReview.answers", EMPTY_LIST),
            Map.entry("AcknowledgedReview.answers", EMPTY_LIST),
            Map.entry("GoalContent.shares", EMPTY_LIST),
            Map.entry("Feedback.moderation", EMPTY_LIST),
            Map.entry("Recognition.moderation", EMPTY_LIST),
            Map.entry("AgreedGoal.changes", EMPTY_LIST),
            Map.entry("ClosedGoal.changes", EMPTY_LIST),
            Map.entry("AgreedGoal.rejections", EMPTY_LIST),
            Map.entry("ClosedGoal.rejections", EMPTY_LIST),
            Map.entry("DevelopmentPlan.focus", EMPTY_LIST),
            Map.entry("DevelopmentPlan.acceptances", EMPTY_LIST),
            Map.entry("DevelopmentPlan.notes", EMPTY_LIST),
            Map.entry("ReleasedReview.corrections", EMPTY_LIST),
            Map.entry("AcknowledgedReview.corrections", EMPTY_LIST));

    private Additions() {}

    private static JsonNode noJustification() {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.set("textFor", EMPTY_LIST);
        none.set("secondApproverFor", EMPTY_LIST);
        return none;
    }

    /** The standard notices: nothing is sent by itself, so whoever asks for them may have them in a cycle from before too. */
    private static JsonNode standardNotices() {
        ObjectNode notices = JsonNodeFactory.instance.objectNode();
        notices.putArray("untilHandedIn")
                .add(notice(-7, "RESPONSIBLE"))
                .add(notice(-2, "RESPONSIBLE"))
                .add(notice(1, "RESPONSIBLE"))
                .add(notice(3, "NEXT_ABOVE"));
        notices.putArray("untilAcknowledged").add(notice(7, "SUBJECT")).add(notice(14, "RESPONSIBLE"));
        notices.put("catchUp", "LATEST");
        return notices;
    }

    private static ObjectNode notice(int days, String recipient) {
        ObjectNode notice = JsonNodeFactory.instance.objectNode();
        notice.put("days", days);
        notice.put("recipient", recipient);
        return notice;
    }

    /** A score that may be left open, on a scale without a name. */
    private static JsonNode scored() {
        ObjectNode score = JsonNodeFactory.instance.objectNode();
        score.put("kind", "SCORE");
        score.put("required", false);
        score.put("scale", "");
        score.set("options", EMPTY_LIST);
        return score;
    }

    /** What stands for a missing property; nothing where it must not be missing. */
    static Optional<JsonNode> of(Method accessor) {
        return Optional.ofNullable(VALUES.get(accessor.getDeclaringClass().getSimpleName() + "." + accessor.getName()));
    }
}
