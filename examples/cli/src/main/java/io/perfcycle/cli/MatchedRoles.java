package io.perfcycle.cli;

import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.talent.RoleMatcher;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of {@code talent match}, ready to print.
 *
 * @param matched the roles asked for, with their matches
 */
record MatchedRoles(List<Matched> matched) {
    /**
     * A role and the roles near it.
     *
     * @param role the role
     * @param matches the nearest first
     */
    record Matched(RoleId role, List<RoleMatcher.Match> matches) {}

    Map<String, Object> json() {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Matched each : matched) {
            Map<String, Object> role = new LinkedHashMap<>();
            role.put("role", each.role().value());
            role.put("matches", each.matches().stream().map(MatchedRoles::json).toList());
            roles.add(role);
        }
        return Map.of("roles", roles);
    }

    private static Map<String, Object> json(RoleMatcher.Match match) {
        List<Map<String, Object>> gaps = new ArrayList<>();
        for (RoleMatcher.Gap gap : match.gaps()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("competency", gap.competency().value());
            json.put("required", number(gap.required()));
            json.put("achieved", number(gap.achieved()));
            gaps.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", match.role().value());
        json.put("score", match.score().map(MatchedRoles::number).orElse(null));
        json.put("gaps", gaps);
        if (match.score().isEmpty()) {
            json.put("reasons", Map.of("score", "both roles ask for nothing"));
        }
        return json;
    }

    private static BigDecimal number(BigDecimal number) {
        return new BigDecimal(Decimals.plain(number));
    }

    List<String> lines() {
        TextTable table = new TextTable(List.of("role", "match", "score", "gaps", "largest gap"), 2);
        for (Matched each : matched) {
            for (RoleMatcher.Match match : each.matches()) {
                table.row(List.of(
                        each.role().value(),
                        match.role().value(),
                        match.score()
                                .map(score ->
                                        score.setScale(4, RoundingMode.HALF_UP).toPlainString())
                                .orElse("-"),
                        Integer.toString(match.gaps().size()),
                        largest(match.gaps())));
            }
        }
        return table.lines();
    }

    private static String largest(List<RoleMatcher.Gap> gaps) {
        BigDecimal most = BigDecimal.ZERO;
        String name = "-";
        for (RoleMatcher.Gap gap : gaps) {
            BigDecimal size = gap.required().subtract(gap.achieved());
            if (size.compareTo(most) > 0) {
                most = size;
                name = gap.competency() + " " + Decimals.plain(gap.achieved()) + " to "
                        + Decimals.plain(gap.required());
            }
        }
        return name;
    }
}
