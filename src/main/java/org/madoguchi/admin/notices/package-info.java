/**
 * The room of お知らせの管理 / Notices: the university's texts on public pages. Each is written as versions, and one of
 * them is published: at once, or where {@code madoguchi.notice.second-person} is {@code true}, when another person has
 * approved it. Taking a text away takes one person in any case: what is wrong has to go at once.
 */
package org.madoguchi.admin.notices;
