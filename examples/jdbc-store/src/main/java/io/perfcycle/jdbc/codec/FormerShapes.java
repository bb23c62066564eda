package io.perfcycle.jdbc.codec;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Types of which a property became another one after documents had been stored, with how what was stored reads now. What is
 * only new stands in {@link Additions}.
 */
final class FormerShapes {
    private static final Map<String, UnaryOperator<JsonNode>> TYPES =
            Map.of("SchedulePolicy", FormerShapes::eligibilityFromMinimumDays);

    private FormerShapes() {}

    /** How objects of a type are brought up to date; as they are for most types. */
    static UnaryOperator<JsonNode> of(String typeName) {
        return TYPES.getOrDefault(typeName, UnaryOperator.identity());
    }

    /** Once there was a least number of days since the day of hire and nothing else. */
    private static JsonNode eligibilityFromMinimumDays(JsonNode stored) {
        JsonNode days = stored.get("minimumDays");
        if (days == null || stored.has("eligibility") || !(stored instanceof ObjectNode policy)) {
            return stored;
        }
        ObjectNode now = policy.deepCopy();
        now.remove("minimumDays");
        ObjectNode eligibility = now.putObject("eligibility");
        eligibility.set("minimumDays", days);
        eligibility.put("planWithin", 30);
        eligibility.putObject("counted").put("basis", "COMPANY").put("leave", true);
        eligibility.put("improvement", "REVIEWED");
        eligibility.putObject("late");
        return now;
    }
}
