/** 送信メール: the queue of outgoing mail as the desk reads it; no text of a mail, which may carry a link. */
package org.madoguchi.admin.mails;
