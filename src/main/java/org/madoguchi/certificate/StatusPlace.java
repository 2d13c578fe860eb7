package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which bit of which status list tells whether a credential is revoked. */
@Embeddable
public class StatusPlace {

    @Column(name = "list_id")
    private long listId;

    @Column(name = "list_index")
    private int bit;

    /** For the persistence provider. */
    protected StatusPlace() {}

    /** @param index from 0 on */
    public StatusPlace(long list, int index) {
        this.listId = list;
        this.bit = index;
    }

    /** The key of the {@link StatusList}. */
    public long getList() {
        return listId;
    }

    /** From 0 on. */
    public int getIndex() {
        return bit;
    }
}
