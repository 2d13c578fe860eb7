package org.madoguchi.admin.work;

/** How a part of the service does. */
public enum PartState {

    /** It works. */
    UP,
    /** It has not answered yet, or is behind with its work. */
    SLOW,
    /** It works, by those of its servers that answer. */
    PARTLY,
    /** It is held by staff. */
    HELD,
    /** It answers, and does not serve us. */
    REFUSED,
    /** It answers, and its certificate is not good: nothing is told to it. */
    UNTRUSTED,
    /** It turns most people away, to guard itself. */
    CLOSED,
    /** It does not answer. */
    DOWN
}
