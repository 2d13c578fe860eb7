package org.madoguchi.audit;

import java.util.Optional;

/**
 * An act to be noted in the trail, such as {@code AuditEntry.of(HELP_ASKED).by(clerk).about(student).with(ACT, act)}.
 * No part of it is ever a secret.
 *
 * @param actor user ID of who acts; {@code null} when nobody is signed in, or no person acts
 * @param person user ID of whom it is about; {@code null} for nobody
 */
public record AuditEntry(AuditKind kind, String actor, String person, Detail detail) {

    /** An act of nobody about nobody. */
    public static AuditEntry of(AuditKind kind) {
        return new AuditEntry(kind, null, null, Detail.NONE);
    }

    /** This act, done by the person with this user ID; {@code null} when nobody is signed in. */
    public AuditEntry by(String userId) {
        return new AuditEntry(kind, userId, person, detail);
    }

    /** This act, about the person with this user ID. */
    public AuditEntry about(String userId) {
        return new AuditEntry(kind, actor, userId, detail);
    }

    /** This act, about the person with this user ID, or about nobody. */
    public AuditEntry about(Optional<String> userId) {
        return about(userId.orElse(null));
    }

    /** This act, done by a person for themselves. */
    public AuditEntry own(String userId) {
        return by(userId).about(userId);
    }

    /** This act, refused for this reason. */
    public AuditEntry because(RefusalReason reason) {
        return because(reason.word());
    }

    /** This act for a reason, by its word. */
    public AuditEntry because(String reason) {
        return with(Detail.because(reason));
    }

    /** This act with a value; see {@link Detail#with(DetailPart, Object)}. */
    public AuditEntry with(DetailPart part, Object value) {
        return new AuditEntry(kind, actor, person, detail.with(part, value));
    }

    /** This act with all that a detail says. */
    public AuditEntry with(Detail more) {
        return new AuditEntry(kind, actor, person, detail.and(more));
    }
}
