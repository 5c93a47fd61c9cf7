/** An answer as it goes onto the wire. */
export interface Answer {
	status: number;
	contentType: string;
	text: string;
	/** Whether the client takes gzip, and the gateway gives it. */
	gzip?: boolean;
	headers?: Record<string, string>;
}
