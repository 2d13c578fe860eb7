/**
 * The university's own texts on public pages: お知らせ, 注意事項, お問い合わせ, メンテナンス. Written at the desk, first by
 * the settings; shown from memory.
 *
 * <pre>
 *             written              a version published
 *   (none) ----------> DRAFT -------------------------------> PUBLISHED
 *                                                              |     ^
 *                                            withdrawn         |     |  a version published, an older one too
 *                                                              v     |
 *                                                            WITHDRAWN
 * </pre>
 *
 * A version that is written while another is published is a draft beside it. None is ever changed or removed.
 */
package org.madoguchi.notice;
