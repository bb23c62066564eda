package io.perfcycle.core.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a rule has to say: which rule (code), how much it weighs, where, and with which names and values.
 *
 * <p>The text for people is made by {@link Messages} from the message key and the arguments. Arguments may hold what a
 * user typed; they are put into the text as they are and are never read as a template.
 *
 * @param code the stable code of the rule
 * @param severity how much it weighs
 * @param messageKey the key of the text in the message bundles; the code, unless said otherwise
 * @param arguments the names and values of the text, in their order
 * @param place where it was found
 */
public record Finding(String code, Severity severity, String messageKey, Map<String, String> arguments, Place place) {
    /** Checks the code and copies the arguments. */
    public Finding {
        if (!isCode(code)) {
            throw new IllegalArgumentException("A finding's code has 3 to 60 of A-Z, 0-9 and '-'");
        }
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A finding without arguments about the whole.
     *
     * @param code its code
     * @return the finding
     */
    public static Finding of(FindingCode code) {
        return new Finding(code.code(), code.severity(), code.code(), Map.of(), Place.WHOLE);
    }

    /**
     * The same finding with one more argument.
     *
     * @param name the argument's name in the message text
     * @param value its value, written with {@code toString}
     * @return the finding
     */
    public Finding with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value.toString());
        return new Finding(code, severity, messageKey, more, place);
    }

    /**
     * The same finding at another place.
     *
     * @param path the dotted path, see {@link Place}
     * @return the finding
     */
    public Finding at(String path) {
        return at(Place.of(path));
    }

    /**
     * The same finding at another place.
     *
     * @param where the place
     * @return the finding
     */
    public Finding at(Place where) {
        return new Finding(code, severity, messageKey, arguments, where);
    }

    /**
     * The same finding with another weight, for policies that make advice binding.
     *
     * @param weight the weight
     * @return the finding
     */
    public Finding as(Severity weight) {
        return weight == severity ? this : new Finding(code, weight, messageKey, arguments, place);
    }

    /** {@return whether nothing may be saved while this stands} */
    public boolean isBlocking() {
        return severity == Severity.BLOCK;
    }

    /**
     * The findings that block.
     *
     * @param findings any findings
     * @return those with severity BLOCK, in their order
     */
    public static List<Finding> blocking(List<Finding> findings) {
        List<Finding> blocking = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.isBlocking()) {
                blocking.add(finding);
            }
        }
        return List.copyOf(blocking);
    }

    private static boolean isCode(String code) {
        boolean fits = code.length() >= 3 && code.length() <= 60;
        for (int i = 0; fits && i < code.length(); i++) {
            char c = code.charAt(i);
            fits = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        }
        return fits;
    }

    /** Code, place and argument names; no argument values, because those may be personal and this may be logged. */
    @Override
    public String toString() {
        return severity + " " + code + (place.path().isEmpty() ? "" : " at " + place) + " " + arguments.keySet();
    }
}
