/**
 * What a certificate looks like: from a snapshot of the student's record to a tagged PDF (PDF/A-3u, PDF/UA-1) on A4,
 * ready to be signed, and the signing of it with somebody else's key; and the check of PDFs that others have made. The
 * only package that knows PDFBox. Plain Java: it has no beans, no tables and no settings, and nothing in it depends on
 * the server's language or zone.
 */
package org.madoguchi.paper;
