package io.perfcycle.jdbc.codec;

import org.jspecify.annotations.Nullable;

/** A place in a JSON text: a chain of steps that becomes text only when something is wrong there. */
record Where(String kind, @Nullable Where above, String step) {
    private static final int LONGEST_NAME = 40;

    /** The root of a text. */
    static Where root(String kind) {
        return new Where(kind, null, "$");
    }

    /** The property of a name. Names that the codec did not give itself are shown only if they look like one. */
    Where at(String name) {
        return new Where(kind, this, "." + (isName(name) ? name : "?"));
    }

    /** The element of a list. */
    Where at(int index) {
        return new Where(kind, this, "[" + index + "]");
    }

    CodecException fault(String problem) {
        return new CodecException(kind, path(), problem);
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Where place = this; place != null; place = place.above) {
            path.insert(0, place.step);
        }
        return path.toString();
    }

    private static boolean isName(String name) {
        boolean fits = !name.isEmpty() && name.length() <= LONGEST_NAME;
        for (int i = 0; fits && i < name.length(); i++) {
            char c = name.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (i > 0 && c >= '0' && c <= '9');
        }
        return fits;
    }
}
