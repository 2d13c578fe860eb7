/**
 * 操作履歴 / Audit trail at the desk: search, export, verification, and the end of the chain that is handed out daily.
 * What the trail is and how it is sealed is {@link org.madoguchi.audit}'s.
 */
package org.madoguchi.admin.trail;
