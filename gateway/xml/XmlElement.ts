/** An element of an XML text. */
export interface XmlElement {
	name: string;
	children: XmlElement[];
	text: string;
}
