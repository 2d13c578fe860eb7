package org.madoguchi.node;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A node that runs the service, or lately did. */
@Entity
@Table(name = "service_node")
public class ServiceNode {

    @Id
    private String id;

    private String name;
    private String version;
    private String settings;

    @Column(name = "clock_ahead")
    private long clockAhead;

    @Column(name = "seen_at")
    private Instant seenAt;

    /** For the persistence provider. */
    protected ServiceNode() {}

    /** @param settings see {@link SettingPrints} */
    ServiceNode(String id, String name, String version, String settings) {
        this.id = id;
        this.name = name;
        this.version = version;
        this.settings = settings;
    }

    /** It is there. @param theirs the time by the clock of the database */
    void seen(Instant ours, Instant theirs) {
        seenAt = theirs;
        clockAhead = Duration.between(theirs, ours).toMillis();
    }

    /** Of its machine. */
    public String getName() {
        return name;
    }

    public String getVersion() {
        return version;
    }

    /** Its settings without their values, see {@link SettingPrints}. */
    String getSettings() {
        return settings;
    }

    /** By how much its clock is ahead of the database's; negative when it is behind. */
    public Duration getClockAhead() {
        return Duration.ofMillis(clockAhead);
    }

    /** By the clock of the database. */
    Instant getSeenAt() {
        return seenAt;
    }
}
