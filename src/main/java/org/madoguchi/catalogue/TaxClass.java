package org.madoguchi.catalogue;

/** 消費税: what a receipt has to say of a line. */
public enum TaxClass {
    /** 非課税: administrative fees of a school for certificates (消費税法 別表第二第11号). */
    EXEMPT,
    /** 課税, tax included. */
    STANDARD
}
