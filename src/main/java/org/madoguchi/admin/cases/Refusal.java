package org.madoguchi.admin.cases;

import java.time.Instant;
import org.madoguchi.audit.RefusalReason;

/** Why and when the last login failed, if none has succeeded since; not that it came too early after others. */
public record Refusal(RefusalReason reason, Instant at) {}
