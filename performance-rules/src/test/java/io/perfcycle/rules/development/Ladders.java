package io.perfcycle.rules.development;

import io.perfcycle.core.competency.CareerLadder;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.Weight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the two published ladders beside the project into profiles; tests are skipped where they are absent. */
final class Ladders {
    private static final List<String> PROFICIENCIES =
            List.of("", "Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert");

    private Ladders() {}

    private static Path file(String name) {
        Path file = Path.of("..", "..", "shared", "data", "career-ladders", name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "The career ladders are not beside the project: " + file);
        return file;
    }

    private static RoleProfile profile(String role, Map<String, Integer> levels) {
        RoleProfile.Builder profile = RoleProfile.builder().id(RoleId.of(role)).title(role);
        levels.forEach((competency, level) ->
                profile.addRequirements(new Requirement(CompetencyId.of(competency), level, Weight.ONE)));
        return profile.build();
    }

    /** Themes with a named proficiency from 1 to 5 per level; the ladder forks into experts and managers. */
    static CareerLadder byProficiency() throws Exception {
        Map<String, Map<String, Integer>> levels = new LinkedHashMap<>();
        String level = "";
        String theme = "";
        boolean inLevels = false;
        for (String line : Files.readAllLines(file("ft-engineering.yml"))) {
            inLevels = line.startsWith("levels:") || (inLevels && !line.startsWith("themes:"));
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (inLevels && line.startsWith("  - id:")) {
                levels.put(value, new LinkedHashMap<>());
            } else if (line.startsWith("    level:")) {
                level = value;
            } else if (line.startsWith("    theme:")) {
                theme = value;
            } else if (line.startsWith("    proficiency:")) {
                levels.get(level).merge(theme, PROFICIENCIES.indexOf(value), Math::max);
            }
        }
        List<CareerLadder.Rung> rungs = new ArrayList<>();
        levels.forEach((name, asks) -> rungs.add(new CareerLadder.Rung(name, profile(name, asks))));
        List<CareerLadder.Move> moves = new ArrayList<>();
        for (String move : List.of(
                "junior engineer",
                "engineer senior-1",
                "senior-1 senior-2-ic",
                "senior-1 senior-2-pm",
                "senior-2-ic principal-ic",
                "senior-2-pm principal-pm",
                "principal-ic tech-director",
                "principal-pm tech-director")) {
            String[] ends = move.split(" ");
            moves.add(new CareerLadder.Move(RoleId.of(ends[0]), RoleId.of(ends[1])));
        }
        return new CareerLadder("engineering", rungs, moves);
    }

    /** Sections of statements per level of a job: the competency of a section is asked for at the level's own number. */
    static CareerLadder bySection(String job) throws Exception {
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(file("dropbox-levels.json").toFile());
        Map<Integer, RoleProfile> byNumber = new HashMap<>();
        all.forEachEntry((name, lines) -> {
            if (name.startsWith("ic") && name.endsWith("_" + job) && !name.contains("machine")) {
                int number = name.charAt(2) - '0';
                Map<String, Integer> levels = new LinkedHashMap<>();
                lines.forEach(line -> {
                    String text = line.asString();
                    boolean heading =
                            text.length() < 30 && text.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
                    if (heading && !text.startsWith("IC") && Character.isUpperCase(text.charAt(0))) {
                        levels.put(text.toLowerCase(Locale.ROOT), number);
                    }
                });
                byNumber.put(number, profile(name, levels));
            }
        });
        List<CareerLadder.Rung> rungs = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            if (byNumber.containsKey(number)) {
                rungs.add(new CareerLadder.Rung("IC" + number, byNumber.get(number)));
            }
        }
        return CareerLadder.of(job, rungs);
    }
}
