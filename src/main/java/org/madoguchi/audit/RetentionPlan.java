package org.madoguchi.audit;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * How long events of each kind are kept, by {@code madoguchi.audit.retention}, such as
 * {@code LOGIN=P400D,LOGOUT=P400D,*=P3650D}; the star stands for all kinds that are not named. What has no time is kept
 * for ever, and so is everything by default.
 */
final class RetentionPlan {

    static final String KEY = "madoguchi.audit.retention";
    private static final String OTHERS = "*";
    private static final String EXAMPLE = "LOGIN=P400D,*=P3650D";

    private RetentionPlan() {}

    /** The times of the kinds that are not kept for ever. @throws InvalidSettingException when the setting is wrong */
    static Map<AuditKind, Duration> read(Settings settings) {
        var times = new EnumMap<AuditKind, Duration>(AuditKind.class);
        var items = settings.list(KEY);
        items.stream()
                .map(item -> item.split("=", 2))
                .filter(item -> item[0].strip().equals(OTHERS))
                .forEach(item -> AuditKind.known().stream().forEach(kind -> times.put(kind, time(item))));
        items.stream()
                .map(item -> item.split("=", 2))
                .filter(item -> !item[0].strip().equals(OTHERS))
                .forEach(item -> times.put(kind(item[0].strip()), time(item)));
        return times;
    }

    private static AuditKind kind(String name) {
        return AuditKind.known().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(KEY, "\"" + name + "\" is no kind of event", EXAMPLE));
    }

    private static Duration time(String[] item) {
        try {
            return Duration.parse(item[1].strip());
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new InvalidSettingException(KEY, "\"" + String.join("=", item) + "\" cannot be used", EXAMPLE);
        }
    }
}
