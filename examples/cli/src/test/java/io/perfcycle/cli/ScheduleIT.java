package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code schedule} on the packaged program. */
class ScheduleIT {
    private static final String PEOPLE = "id,manager,hired,left,zone,unit\n"
            + "1,,2015-01-01,,Europe/Berlin,TOP\n"
            + "2,1,2020-03-31,,Europe/Berlin,ENG\n"
            + "10,1,2024-02-29,,America/New_York,ENG\n"
            + "9,1,2024-12-01,,Asia/Kolkata,ENG\n"
            + "3,2,2019-05-01,2025-03-31,,ENG\n";
    private static final String YEAR = "--from 2025-01-01 --to 2025-12-31";

    @TempDir
    private Path folder;

    private PackagedJar.Ran schedule(String text, String options) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), text);
        List<String> arguments = new ArrayList<>(List.of("schedule", file.toString()));
        arguments.addAll(List.of(options.split(" ")));
        return new PackagedJar(folder).run(arguments.toArray(String[]::new));
    }

    private JsonNode json(String text, String options) throws Exception {
        PackagedJar.Ran ran = schedule(text, options);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return JsonMapper.builder().build().readTree(ran.out());
    }

    private static List<String> events(JsonNode json, String... keys) {
        return StreamSupport.stream(json.get("events").spliterator(), false)
                .map(event -> {
                    List<String> values = new ArrayList<>();
                    for (String key : keys) {
                        values.add(event.get(key).asString());
                    }
                    return String.join(" ", values);
                })
                .toList();
    }

    @Test
    void the_keys_are_those_of_the_interface_and_days_come_in_order() throws Exception {
        JsonNode json = json(PEOPLE, YEAR + " --format json");

        assertThat(json.propertyNames()).containsExactly("events", "skipped", "conflicts");
        assertThat(json.get("events").get(0).propertyNames())
                .containsExactly("id", "kind", "employee", "participants", "date", "start", "zone", "reason");
        assertThat(json.get("skipped").get(0).propertyNames()).containsExactly("employee", "kind", "reason");
        assertThat(events(json, "date")).isSorted();
        assertThat(events(json, "date", "kind", "employee"))
                .contains(
                        "2025-02-28 ANNIVERSARY 10",
                        "2025-03-31 ANNIVERSARY 2",
                        "2025-05-30 PROBATION 9",
                        "2025-12-01 ANNIVERSARY 9");
        assertThat(events(json, "start", "zone")).contains("2025-02-28T10:00:00-05:00 America/New_York");
        assertThat(json.get("events").get(0).get("participants").toString()).isEqualTo("[\"2\",\"3\"]");
        assertThat(json.get("skipped").toString())
                .contains("{\"employee\":\"9\",\"kind\":\"ANNUAL\",\"reason\":\"too few days on a plan: 31 of 120\"}")
                .contains("{\"employee\":\"1\",\"kind\":\"ANNUAL\",\"reason\":\"nobody above\"}");
        assertThat(schedule(PEOPLE, YEAR + " --json").out())
                .isEqualTo(schedule(PEOPLE, YEAR + " --format json").out());
    }

    @Test
    void holidays_come_from_a_region_or_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("free.csv"), "date,name\n2025-03-31,Ours\n2025-02-28,Ours\n");
        String anniversaries = "date,kind,employee";
        List<String> ours = events(json(PEOPLE, YEAR + " --json --holidays " + file), anniversaries.split(","));
        List<String> theirs = events(json(PEOPLE, YEAR + " --json --holidays DE-BY"), anniversaries.split(","));

        assertThat(ours).contains("2025-04-01 ANNIVERSARY 2", "2025-03-03 ANNIVERSARY 10");
        assertThat(theirs)
                .contains("2025-01-02 ANNUAL 3", "2025-01-07 ANNUAL 2")
                .noneMatch(event -> event.startsWith("2025-01-06"));
    }

    @Test
    void every_calendar_that_is_built_in_and_one_of_a_file_can_be_asked_for() throws Exception {
        for (String name : List.of("standard", "quarterly", "check-ins", "federal")) {
            assertThat(events(json(PEOPLE, YEAR + " --json --policy " + name), "id"))
                    .as(name)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
        Path file = Files.writeString(
                folder.resolve("policy.csv"),
                "name,kind,anchor,every,roll,minimum_days\nend,CHECK_IN,2025-01-31,P1M,NONE,0\nhalf,PROBATION,HIRED,P6M,NONE,\n");
        JsonNode json = json(PEOPLE, "--from 2025-01-01 --to 2025-04-30 --json --policy " + file);

        assertThat(events(json, "date", "kind", "employee"))
                .contains("2025-02-28 CHECK_IN 2", "2025-03-31 CHECK_IN 3", "2025-04-30 CHECK_IN 10");
    }

    @Test
    void a_week_holds_no_more_than_the_limit_and_the_rest_is_told() throws Exception {
        StringBuilder team = new StringBuilder("id,manager,hired\nboss,,2015-01-01\n");
        for (int i = 0; i < 8; i++) {
            team.append("p").append(i).append(",boss,2016-01-04\n");
        }
        JsonNode json = json(team.toString(), "--from 2025-01-01 --to 2025-02-28 --json --per-week 1");

        assertThat(events(json, "kind"))
                .filteredOn(kind -> kind.equals("ANNUAL"))
                .hasSize(5);
        assertThat(json.get("conflicts")).hasSize(3);
        assertThat(json.get("conflicts").get(0).toString())
                .isEqualTo("{\"employee\":\"p5\",\"kind\":\"ANNUAL\",\"reason\":\"every week is full of boss\"}");
    }

    private static Calendar calendar(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        return calendar;
    }

    private static Map<String, VEvent> eventsByUid(Calendar calendar) {
        Map<String, VEvent> events = new HashMap<>();
        for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
            assertThat(events.put(value(event, Property.UID), event)).isNull();
        }
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    @Test
    void another_reader_understands_the_calendar() throws Exception {
        PackagedJar.Ran ran = schedule(PEOPLE, YEAR + " --format ics");
        Calendar calendar = calendar(ran.out());
        JsonNode json = json(PEOPLE, YEAR + " --json");

        assertThat(calendar.<Property>getProperty(Property.METHOD).orElseThrow().getValue())
                .isEqualTo("PUBLISH");
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(3);
        assertThat(eventsByUid(calendar)).hasSize(json.get("events").size());
        List<Instant> starts = eventsByUid(calendar).values().stream()
                .map(event -> Instant.from(event.<DtStart<?>>getProperty(Property.DTSTART)
                        .orElseThrow()
                        .getDate()))
                .sorted()
                .toList();
        assertThat(starts)
                .isEqualTo(events(json, "start").stream()
                        .map(start -> ZonedDateTime.parse(start).toInstant())
                        .sorted()
                        .toList());
        assertThat(ran.out().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ran.out().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(ran.err()).contains("note: left out: 9, ANNUAL");
    }

    @Test
    void the_second_file_keeps_what_can_stay_counts_what_moves_and_cancels_what_is_gone() throws Exception {
        PackagedJar.Ran first = schedule(PEOPLE, YEAR + " --format ics");
        Path before = Files.writeString(folder.resolve("first.ics"), first.out());
        PackagedJar.Ran same = schedule(PEOPLE, YEAR + " --format ics --previous " + before);
        String changed = PEOPLE.replace("9,1,2024-12-01", "9,2,2024-12-01")
                .replace("10,1,2024-02-29,", "10,1,2024-02-29,2025-06-15");
        PackagedJar.Ran second = schedule(changed, YEAR + " --format ics --previous " + before);
        Map<String, VEvent> old = eventsByUid(calendar(first.out()));
        Map<String, VEvent> now = eventsByUid(calendar(second.out()));

        assertThat(eventsByUid(calendar(same.out())).values())
                .allMatch(event -> value(event, Property.SEQUENCE).equals("0"));
        assertThat(now.keySet()).isEqualTo(old.keySet());
        assertThat(now.values().stream()
                        .filter(event -> value(event, Property.STATUS).equals("CANCELLED"))
                        .map(event -> value(event, Property.SUMMARY) + " " + value(event, Property.SEQUENCE)))
                .containsExactlyInAnyOrder("Mid year: 10 with 1 1");
        assertThat(now.values().stream()
                        .filter(event -> value(event, Property.SUMMARY).contains(": 9 with 2"))
                        .map(event -> value(event, Property.SEQUENCE)))
                .hasSize(3)
                .containsOnly("1");
    }

    @Test
    void tables_and_csv_say_the_same_to_people_and_spreadsheets() throws Exception {
        PackagedJar.Ran table = schedule(PEOPLE, YEAR);
        PackagedJar.Ran csv =
                schedule("id,manager,hired\n=1+1,,2015-01-01\nb,=1+1,2016-01-04\n", YEAR + " --format csv");

        assertThat(table.out()).contains("2025-03-31", "ANNIVERSARY", "events, ", "left out: 9, ANNUAL");
        assertThat(csv.out().lines().findFirst()).hasValue("id,kind,employee,participants,date,start,zone,reason");
        assertThat(csv.out()).contains(",b,'=1+1;b,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,manager,hired;1,,2020-01-01;1,,2020-01-01 | | line 3, column id | line 2 already",
                "id,manager,hired;1,,2020-02-30 | | line 2, column hired, value \"2020-02-30\" | a date like",
                "id,manager,hired;1,, | | line 2, column hired | a value is required",
                "id,manager,hired,left;1,,2020-01-02,2020-01-01 | | line 2, column left | before the first",
                "id,manager,hired,zone;1,,2020-01-02,Mars/Base | | line 2, column zone, value \"Mars/Base\" | time zone",
                "id,manager;1, | | line 1, column hired | missing",
                "id,manager,hired;1,,2020-01-01 | --policy nowhere | nowhere | check-ins, federal, quarterly, standard",
                "id,manager,hired;1,,2020-01-01 | --holidays XX | XX | neither a file nor a known region",
                "id,manager,hired;1,,2020-01-01 | --previous nowhere.ics | nowhere.ics | cannot be read"
            })
    void what_cannot_be_used_is_told_with_its_place_and_nothing_else_is_printed(
            String text, String options, String place, String what) throws Exception {
        PackagedJar.Ran ran =
                schedule(text.replace(';', '\n') + "\n", YEAR + " --json" + (options == null ? "" : " " + options));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("perfcycle: ").contains(place).contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,kind,anchor,every;a,NONE,HIRED,P1Y | column kind, value \"NONE\" | one of MID_YEAR",
                "name,kind,anchor,every;a,CHECK_IN,sometimes,P1Y | column anchor | HIRED",
                "name,kind,anchor,every;a,CHECK_IN,HIRED,often | column every, value \"often\" | P1W",
                "name,kind,anchor,every;a,CHECK_IN,HIRED,P0D | column every | 1 to 10000",
                "name,kind,anchor,every;A B,CHECK_IN,HIRED,P1D | column name | a-z",
                "name,kind,anchor,every,opens,closes;a,CHECK_IN,HIRED,P1D,5,2 | column opens | in this order",
                "name,kind,anchor,every,roll;a,CHECK_IN,HIRED,P1D,up | column roll | MODIFIED_FOLLOWING"
            })
    void a_calendar_that_cannot_be_used_is_told_with_its_place(String text, String place, String what)
            throws Exception {
        Path file = Files.writeString(folder.resolve("policy.csv"), text.replace(';', '\n') + "\n");
        PackagedJar.Ran ran = schedule(PEOPLE, YEAR + " --json --policy " + file);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("policy.csv, line 2, " + place).contains(what);
    }

    @ParameterizedTest
    @CsvSource({
        "--from 2025-01-01",
        "--from 2025-01-01 --to 2024-01-01",
        "--from 2025-01-01 --to 2099-01-01",
        "--from 2025-13-01 --to 2025-12-31",
        "--from 2025-01-01 --to 2025-12-31 --format pdf",
        "--from 2025-01-01 --to 2025-12-31 --json --format csv",
        "--from 2025-01-01 --to 2025-12-31 --per-week 0",
        "--from 2025-01-01 --to 2025-12-31 --start noon"
    })
    void an_option_that_means_nothing_is_refused(String options) throws Exception {
        PackagedJar.Ran ran = schedule(PEOPLE, options);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }
}
