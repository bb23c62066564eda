package io.perfcycle.quickstart.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns a {@link CycleReport} into one HTML page that needs no other file, no network and no script.
 *
 * <p>Equal reports give equal bytes, on every machine: the page holds no time of its making, no random identifier and
 * nothing that depends on fonts, locale or time zone. Every text of the report is escaped; the page also forbids
 * scripts and requests by its own content security policy.
 *
 * <p>To be called. Immutable and safe to share between threads.
 */
public final class CycleReportPage {

    private final Template template;
    private final String styles;

    private CycleReportPage(Template template, String styles) {
        this.template = template;
        this.styles = styles;
    }

    /**
     * The page as this example designs it, with the templates and styles from the class path.
     *
     * @return the page
     * @throws UncheckedIOException if a template cannot be read
     */
    public static CycleReportPage standard() {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .withFormatter(Figures::text)
                .withLoader(CycleReportPage::partial);
        return new CycleReportPage(compiler.compile(text("report.mustache")), text("report.css"));
    }

    /**
     * Renders the page.
     *
     * @param report what to show
     * @return the page as text, lines separated by {@code \n}
     */
    public String render(CycleReport report) {
        return template.execute(PageView.of(report, styles));
    }

    /**
     * Writes the page as UTF-8, over a file that may be there.
     *
     * @param report what to show
     * @param file where to write; its folder exists
     * @throws IOException if the file cannot be written
     */
    public void write(CycleReport report, Path file) throws IOException {
        Files.writeString(file, render(report), StandardCharsets.UTF_8);
    }

    private static Reader partial(String name) {
        return new InputStreamReader(open(name + ".mustache"), StandardCharsets.UTF_8);
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = CycleReportPage.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing beside " + CycleReportPage.class.getName() + ": " + resource);
        }
        return in;
    }
}
