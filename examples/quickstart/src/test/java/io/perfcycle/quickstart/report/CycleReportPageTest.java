package io.perfcycle.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.quickstart.report.Alignment.GoalLevel;
import io.perfcycle.quickstart.report.Alignment.GoalNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleReportPageTest {

    private static final String HTML = CycleReportPage.standard().render(SampleCycle.report());
    private static final Document PAGE = Jsoup.parse(HTML);

    @Test
    void equal_reports_give_equal_bytes_in_any_locale_and_time_zone(@TempDir Path folder) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            CycleReportPage.standard().write(SampleCycle.report(), folder.resolve("report.html"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Files.readAllBytes(folder.resolve("report.html"))).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_section_is_there_with_a_title_and_content() {
        List<String> sections = List.of(
                "steps",
                "alignment",
                "findings",
                "ratings",
                "feedback",
                "raters",
                "continuous",
                "review",
                "development",
                "improvement",
                "talent",
                "programme",
                "metrics",
                "trends",
                "adoption",
                "fairness",
                "people",
                "skills",
                "health",
                "notifications");
        assertThat(PAGE.select("main > section").eachAttr("id")).containsExactlyElementsOf(sections);
        assertThat(PAGE.select("main > section .empty").text())
                .as("only the trend with one point has nothing to draw")
                .isEqualTo("Not enough points in time for a line: 28 Mar 2026 3%.");
        assertThat(PAGE.select("footer").text()).contains("0.1.0").contains("SHA-256 3f0a9c1e");
        assertThat(PAGE.select(".tile")).hasSize(6);
    }

    @Test
    void every_section_says_so_when_there_is_nothing_to_show() {
        Document page = Jsoup.parse(CycleReportPage.standard().render(SampleCycle.empty()));
        assertThat(page.select("main > section"))
                .hasSize(20)
                .allSatisfy(section ->
                        assertThat(section.select(".empty")).as(section.id()).isNotEmpty());
    }

    @Test
    void the_grid_of_talent_has_nine_boxes_with_counts_and_the_names_that_fit() {
        Elements boxes = PAGE.select("#talent svg.nine g");
        assertThat(boxes).hasSize(9);
        assertThat(boxes.eachAttr("class")).allMatch(String::isEmpty);
        assertThat(PAGE.select("#talent .box-count").eachText())
                .containsExactly("0", "0", "1", "0", "0", "0", "0", "5", "0");
        assertThat(PAGE.select("#talent .box-name").eachText())
                .containsExactly("Keiko Brandt ★", "A", "B", "C", "and 2 more");
        assertThat(PAGE.select("#talent svg.nine").attr("aria-label"))
                .contains("high performance, high potential: 1;")
                .contains("medium performance, low potential: 5;");
        assertThat(PAGE.select("#talent tbody tr").text())
                .isEqualTo("head of sales Hugo Costa in 12 months Keiko Brandt, now 1.00 ▲ Keiko Brandt is a single"
                        + " point");
    }

    @Test
    void the_links_between_units_stand_as_a_matrix_with_the_figures_and_what_they_mean() {
        Elements rows = PAGE.select("#alignment table tbody tr");
        assertThat(rows.eachText()).containsExactly(SampleGoals.unit(0) + " 7 3", SampleGoals.unit(1) + " 0 0");
        assertThat(rows.get(0).select("td").eachAttr("class")).containsExactly("c num shade4", "c num shade2");
        assertThat(PAGE.select("#alignment li:contains(e-i-index)").text())
                .isEqualTo("e-i-index -0.40 (-4 of 10) across minus within over all");
        assertThat(PAGE.select("#alignment li:contains(weights-off)").text()).contains("not computed");
    }

    @Test
    void the_page_is_well_formed() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        parser.parseInput(HTML, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(HTML).doesNotContain("{{").doesNotContain("}}");
    }

    @Test
    void text_that_looks_like_markup_is_shown_as_text() {
        Document hostile = Jsoup.parse(CycleReportPage.standard().render(Poison.into(SampleCycle.report())));
        assertThat(skeleton(hostile)).isEqualTo(skeleton(PAGE));
        assertThat(hostile.select("script, img")).isEmpty();
        assertThat(hostile.select("h1").text()).isEqualTo("Brightwater Instruments" + Poison.TEXT);
        assertThat(hostile.select("article.letter .prose").first().text()).endsWith(Poison.TEXT);
    }

    /** Element and attribute names in order, without the lines into which labels of drawings are broken. */
    private static String skeleton(Document page) {
        StringBuilder names = new StringBuilder();
        page.select("*:not(tspan)").forEach(element -> {
            names.append('<').append(element.tagName());
            element.attributes().forEach(attribute -> names.append(' ').append(attribute.getKey()));
        });
        return names.toString();
    }

    @Test
    void the_page_asks_for_nothing_outside_itself_and_runs_nothing() {
        assertThat(PAGE.select("script, link, img, iframe, object, embed, [src], [onclick], [onload]"))
                .isEmpty();
        assertThat(PAGE.select("[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(HTML)
                .doesNotContainIgnoringCase("http:")
                .doesNotContainIgnoringCase("https:")
                .doesNotContain("@import");
        assertThat(HTML.replace("url(#hatch)", "")).doesNotContain("url(");
        assertThat(PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void suppressed_groups_are_named_with_the_reason_and_without_any_figure() {
        List<Element> rows = PAGE.select("#feedback tr:has(.suppressed)");
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.select("td").get(0).text()).startsWith("– of ");
            assertThat(row.select("td").get(1).text()).isEqualTo("suppressed: fewer than 3 answers");
            assertThat(row.select("td")).hasSize(2);
        });
        Element team = PAGE.selectFirst("#ratings tr:has(.suppressed)");
        assertThat(team.text()).isEqualTo("Small team 2 fewer than 3 people – – –");
    }

    @Test
    void a_unit_that_would_tell_of_few_people_has_no_shares() {
        Elements rows = PAGE.select("#adoption tbody tr");

        assertThat(rows.eachText())
                .containsExactly("Everybody 92 % 40 % –", "Development 100 % 8 % –", "Legal not shown: few people");
        assertThat(rows.get(1).select("td").eachAttr("class"))
                .containsExactly("c num shade5", "c num shade1", "c num shade0");
    }

    @Test
    void groups_are_drawn_with_their_means_and_ratios_and_never_a_group_that_is_held_back() {
        Element figure = PAGE.selectFirst("#fairness figure");

        assertThat(figure.select("figcaption .health").text()).isEqualTo("▲ indication: look closer");
        assertThat(figure.select("svg circle.dot")).hasSize(3);
        assertThat(figure.select("svg line.whisker").eachAttr("x1")).containsExactly("480.0");
        assertThat(figure.select("svg line.fifths").eachAttr("x1")).containsExactly("526.7");
        assertThat(figure.select("svg").attr("aria-label"))
                .isEqualTo(
                        "Groups by place of work. Aarhus: 60 people, mean 3.40; Bergen: 22 people, mean 3.00, ratio 0.70");
        assertThat(figure.text()).contains("Held back: Cork: fewer than 5 people");
        assertThat(figure.select("tbody tr").get(1).text())
                .isEqualTo("Bergen 22 3.00 31.8 % -0.61 0.012 the mean is lower by more than chance explains");
    }

    @Test
    void people_are_named_with_their_reasons_and_without_a_score() {
        assertThat(PAGE.select("#people .card").get(0).text())
                .isEqualTo("May need support Hugo Costa Development 3 of 4 goals are behind. No feedback for 80 days.");
        assertThat(PAGE.select("#people .intro").text()).contains("40 more are steady; of 2 nothing is known");
    }

    @Test
    void an_area_of_the_process_shows_its_level_what_to_do_next_and_why() {
        Element area = PAGE.selectFirst("#health .ladder");

        assertThat(area.select(".rung.reached").eachText()).containsExactly("1", "2");
        assertThat(area.select("> p").text()).startsWith("61 % of the goals");
        assertThat(area.select("details li").eachText())
                .containsExactly("✓ holds level 2 Are goals agreed?", "■ does not hold level 3 Aligned: 61 %");
    }

    @Test
    void a_plan_says_of_each_action_when_it_was_begun_and_done_and_how_late() {
        Element figure = PAGE.selectFirst("#development figure");

        assertThat(figure.select("text.progress").eachText())
                .startsWith(
                        "done 9 Jul 2026, 13 days late",
                        "done 9 May 2026, 13 days late",
                        "under way, begun 5 Jun 2026, due 26 Dec 2026",
                        "dropped 1 Sep 2026");
        assertThat(figure.select(".chart rect.act.late"))
                .as("two actions ended after their day, one has still time")
                .hasSize(2);
        assertThat(PAGE.select("#development > ul.card").get(0).text())
                .contains("9 Jul 2026 Lead the move of the assembly line: done, says Hugo Costa. Two weeks late");
    }

    @Test
    void an_improvement_plan_shows_better_upwards_and_who_is_refused_it() {
        Elements courses = PAGE.select("#improvement figure");
        Elements readers = PAGE.select("#improvement .readers tbody tr");

        assertThat(courses.select(".health").eachText()).containsExactly("✓ met", "▲ not met");
        assertThat(courses.get(0).select("circle").last().attr("cy")).isEqualTo("30.0");
        assertThat(courses.get(1).select("circle").last().attr("cy"))
                .as("more reports sent back than at the start: worse, so at the bottom")
                .isEqualTo("108.0");
        assertThat(readers.eachText())
                .containsExactly(
                        "Ines Fischer the person ✓ sees it all of it acknowledges it SELF-READ",
                        "Keiko Brandt a colleague ✕ refused nothing nothing NO_ROW");
    }

    @Test
    void a_step_of_one_day_shows_that_day_once() {
        List<String> days = PAGE.select("#steps .when").eachText();

        assertThat(days.get(0)).isEqualTo("5 Jan 2026");
        assertThat(days.subList(1, days.size())).isNotEmpty().allMatch(span -> span.contains(" – "));
    }

    @Test
    void the_score_is_explained_down_to_its_parts() {
        assertThat(PAGE.select("#review .score > li > .part").text()).isEqualTo("Overall score 3.66");
        assertThat(PAGE.select("#review .score .score, #review .score > li > ul > li"))
                .hasSize(2);
        assertThat(PAGE.select("#review .score").text())
                .contains("Goals 3.60 × 60% = 2.16")
                .contains("Two security exercises 4.00 × 30% = 1.20")
                .contains("Negotiation missing not rated");
    }

    @Test
    void every_goal_of_the_tree_is_shown_once_with_its_state() {
        assertThat(PAGE.select("#alignment .tree .goal").size()).isGreaterThan(220);
        assertThat(PAGE.select("#alignment .tree .goal .health").eachText()).doesNotContain("");
        assertThat(PAGE.select("#alignment .tree > li > details[open]")).hasSize(3);
        assertThat(PAGE.select("#alignment .flat").get(1).text()).contains("Halve our emissions by 2028");
    }

    @Test
    void the_levels_count_every_goal_once_and_orphans_say_how_many_hang_below_them() {
        int counted = PAGE.select("#alignment .level-name").stream()
                .mapToInt(level -> Integer.parseInt(level.ownText().replaceAll("\\D", "")))
                .sum();
        long shown = PAGE.select("#alignment .goal .id").eachText().stream()
                .distinct()
                .count();
        assertThat((long) counted).isEqualTo(shown);

        GoalNode below = node("G-2", GoalLevel.INDIVIDUAL, List.of());
        GoalNode both = node("G-3", GoalLevel.INDIVIDUAL, List.of());
        GoalNode orphan = node("G-1", GoalLevel.TEAM, List.of(below, both));
        GoalNode root = node("G-0", GoalLevel.COMPANY, List.of(both));
        Alignment alignment = new Alignment(List.of(root), List.of(orphan), List.of(), GoalLinks.none());

        assertThat(LevelView.belowOrphansOnly(alignment)).isEqualTo(1);
        assertThat(LevelView.of(alignment)).extracting(LevelView::goals).containsExactly(1, 1, 2);
    }

    private static GoalNode node(String id, GoalLevel level, List<GoalNode> children) {
        return new GoalNode(id, level, "Ada", "Goal " + id, null, Alignment.GoalHealth.UNKNOWN, null, children);
    }

    @Test
    void a_goal_without_progress_says_so_in_place_of_bar_and_figure() {
        assertThat(PAGE.select("#alignment .goal-state:has(.absent)"))
                .isNotEmpty()
                .allSatisfy(state -> {
                    assertThat(state.select(".meter, .num")).isEmpty();
                    assertThat(state.text()).isEqualTo("no progress given ○ Not reported");
                });
    }

    @Test
    void drawings_have_words_and_links_and_labels_lead_somewhere() {
        assertThat(PAGE.select("svg:not([aria-hidden])")).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.attr("aria-label")).isNotBlank();
        });
        PAGE.select("[href]")
                .forEach(
                        link -> assertThat(PAGE.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        PAGE.select("[aria-labelledby]")
                .forEach(it -> assertThat(PAGE.getElementById(it.attr("aria-labelledby")))
                        .isNotNull());
    }

    @Test
    void headings_go_down_one_level_at_a_time() {
        int before = 0;
        for (Element heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(PAGE.select("h1")).hasSize(1);
    }
}
