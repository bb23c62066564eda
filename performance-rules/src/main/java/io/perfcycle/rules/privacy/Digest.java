package io.perfcycle.rules.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts, each with its length before it, so that no two lists of texts read alike. Not thread safe. */
final class Digest {
    private final MessageDigest digest;

    private Digest(MessageDigest digest) {
        this.digest = digest;
    }

    /** A digest for a purpose, so that a digest for one is never taken for one of another. */
    static Digest of(String purpose) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256")).add(purpose);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    Digest add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** {@return 64 small hexadecimal digits; the digest begins anew after it} */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
