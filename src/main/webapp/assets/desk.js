/* Comfort only: every page of the desk works without this file. */
