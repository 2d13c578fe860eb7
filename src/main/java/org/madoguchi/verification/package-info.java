/**
 * 真正性確認 / Authenticity check: the public page on which anybody checks a certificate, by its code or by the very file,
 * the same as JSON, and what programs fetch to check a credential by themselves.
 *
 * <pre>
 * request -> VerificationFilter -> VerificationBacking (page) or AnswerJson
 *              Question --Verification--> mistyped, no PDF, too large: told without a query
 *                       --VerificationService--> throttle, ledger --> Answer
 * </pre>
 *
 * <p>Who looked is not kept.
 */
package org.madoguchi.verification;
