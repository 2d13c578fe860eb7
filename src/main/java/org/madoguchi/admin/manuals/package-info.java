/**
 * The room of マニュアルのPDF / Manual PDFs: the university's own PDF on each topic of the manual. One is sent, looked at
 * ({@link org.madoguchi.paper.ForeignPdf}) and offered: at once, or where {@code madoguchi.notice.second-person} is
 * {@code true}, by somebody else than its sender. Those before it stay, and each can be put back. Taking one away takes
 * one person in any case: what is wrong has to go at once.
 */
package org.madoguchi.admin.manuals;
