package io.perfcycle.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportStylesTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void words_stand_out_from_every_ground_by_at_least_four_and_a_half(String scheme) throws IOException {
        Map<String, Integer> colours = colours(scheme);
        for (String ground : List.of("ground", "card")) {
            for (String ink : List.of("ink", "soft", "accent", "good", "risk", "bad", "none")) {
                assertContrast(colours, ink, ground);
            }
        }
        assertContrast(colours, "ink", "track");
        assertContrast(colours, "ink", "accent-soft");
        for (int shade = 1; shade <= 5; shade++) {
            assertContrast(colours, "on-shade", "shade" + shade);
        }
    }

    private static void assertContrast(Map<String, Integer> colours, String ink, String ground) {
        double one = luminance(colours.get(ink));
        double other = luminance(colours.get(ground));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as(ink + " on " + ground).isGreaterThanOrEqualTo(4.5);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> colours(String scheme) throws IOException {
        try (InputStream in = CycleReportPage.class.getResourceAsStream("report.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int dark = css.indexOf("prefers-color-scheme: dark");
            Matcher matcher = COLOUR.matcher(scheme.equals("light") ? css.substring(0, dark) : css.substring(dark));
            Map<String, Integer> colours = new HashMap<>();
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return colours;
        }
    }
}
