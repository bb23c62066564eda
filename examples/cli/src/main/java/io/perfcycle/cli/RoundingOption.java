package io.perfcycle.cli;

import io.perfcycle.core.value.Rounding;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code MODE:DIGITS}, such as {@code HALF_UP:2}; the mode in any case, with hyphens or underscores. */
final class RoundingOption implements ITypeConverter<Rounding> {
    private static final Pattern FORM = Pattern.compile("([A-Za-z_-]{1,20}):([0-9])");

    @Override
    public Rounding convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            String name = form.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode.name().equals(name) && mode != RoundingMode.UNNECESSARY) {
                    return new Rounding(mode, Integer.parseInt(form.group(2)));
                }
            }
        }
        String modes = Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        throw new TypeConversionException(
                "'" + text + "' is not MODE:DIGITS with a mode of " + modes + " and 0 to 9 digits");
    }
}
